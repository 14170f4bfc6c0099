import { useEffect } from 'react';
import { useLanguage } from './useLanguage';

/** Keeps `<html lang>` true: screen readers, hyphenation and Chinese glyphs depend on it. */
export function DocumentLanguage() {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
