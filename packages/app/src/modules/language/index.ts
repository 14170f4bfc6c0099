export { languageModule } from './languageModule';
export { LanguageToggle } from './LanguageToggle';
