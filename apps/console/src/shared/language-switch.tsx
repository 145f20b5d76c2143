import TranslateIcon from '@mui/icons-material/Translate';
import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { LANGUAGE_NAMES } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-label.ts';

/** Two languages: one button that names the other, in its own words. */
export const LanguageSwitch = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const [, setLocale] = useLocaleState();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      size="small"
      color="inherit"
      lang={other}
      aria-label={`${translate('menu.language')} · ${LANGUAGE_NAMES[other]}`}
      startIcon={<TranslateIcon fontSize="small" />}
      onClick={() => setLocale(other)}
      sx={{ minWidth: 0, px: 1.25 }}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
};
