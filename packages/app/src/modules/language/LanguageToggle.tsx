import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { portalTranslationRef } from '../../translation';
import { useLanguage } from './useLanguage';

/** Switches the language before there is a session; each is named in itself. */
export function LanguageToggle() {
  const { t } = useTranslationRef(portalTranslationRef);
  const { language, languages, setLanguage } = useLanguage();
  return (
    <ToggleButtonGroup
      aria-label={t('signIn.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([key]) => setLanguage(String(key))}
    >
      {languages.map(name => (
        <ToggleButton key={name} id={name} lang={name}>
          {new Intl.DisplayNames(name, { type: 'language' }).of(name)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
