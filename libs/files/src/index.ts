export { Apart, Overtaxed } from './apart/apart.ts';
export { serveApart } from './apart/serve-apart.ts';
export { acceptedExtensions } from './inspect/formats.ts';
export { type Claims, inspectFile } from './inspect/inspect-file.ts';
export { type FileStore, type ListedFile, NoSuchFile } from './store/file-store.ts';
export { openFileStore } from './store/open-file-store.ts';
export { plainNameOf, UnreadableZip, Zip } from './zip/zip.ts';
