import { GlobalStyles } from '@mui/material';

/** On paper there is the certificate alone, on A4, whatever the theme. */
export const PrintStyles = () => (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '14mm' },
      '@media print': {
        'header.MuiAppBar-root, .RaSidebar-root, .MuiDrawer-root, .no-print': { display: 'none !important' },
        'html, body, #root, #main-content': { backgroundColor: '#fff !important' },
        '#frame': { marginTop: '0 !important' },
        '.certificate-sheet': {
          border: '0 !important',
          padding: '0 !important',
          maxWidth: 'none !important',
          margin: '0 !important',
        },
        '.certificate-sheet, .certificate-sheet *': {
          color: '#000 !important',
          backgroundColor: 'transparent !important',
        },
        '.certificate-sheet :is(td, th)': { padding: '1.1mm 2mm !important', fontSize: '10pt !important' },
        '.certificate-sheet tr, .certificate-sheet .whole': { breakInside: 'avoid' },
      },
    }}
  />
);
