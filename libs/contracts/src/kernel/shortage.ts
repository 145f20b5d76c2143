import { z } from 'zod';
import { enumeration } from './enumeration.ts';

export const Shortage = enumeration({
  disk_full: [
    '：数据库磁盘空间已满，请联系管理员清理或扩容',
    ': the disk of the database is full; tell the administrator',
  ],
  out_of_memory: [
    '：数据库内存不足，请联系管理员',
    ': the database is short of memory; tell the administrator',
  ],
  connections: ['：数据库连接数已满', ': the database has no connection free'],
  read_only: ['：数据库处于只读状态，请联系管理员', ': the database is read-only; tell the administrator'],
  starting: ['：数据库正在启动或恢复', ': the database is starting or recovering'],
  overload: ['：当前使用人数过多', ': too many are using it at once'],
  file_store: [
    '：附件存储无法访问，请联系管理员检查存储挂载',
    ': the file store cannot be reached; tell the administrator',
  ],
  file_store_full: [
    '：附件存储空间已满，请联系管理员清理或扩容',
    ': the file store is full; tell the administrator',
  ],
});
export type Shortage = z.infer<typeof Shortage>;
