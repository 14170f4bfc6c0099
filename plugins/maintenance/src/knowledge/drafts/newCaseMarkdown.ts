import {
  CaseLanguage,
  CaseMetadata,
  formatCase,
} from '@weibao/backstage-plugin-maintenance-common';

const SECTIONS: Record<CaseLanguage, readonly string[]> = {
  zh: ['现象', '原因', '处理', '备件', '预防', '来源'],
  en: ['Symptoms', 'Cause', 'Solution', 'Parts', 'Prevention', 'Sources'],
};

/**
 * The beginning of a case: every field that has to be filled, empty, and the
 * sections in their order. It is not well formed before they are filled.
 */
export function newCaseMarkdown(title: string, language: CaseLanguage): string {
  const metadata: Omit<CaseMetadata, 'author' | 'reviewer' | 'date'> = {
    title,
    language,
    status: 'draft',
    severity: 'III',
    deviceTypes: ['server'],
    manufacturers: [''],
    models: [''],
    part: '',
    symptoms: [''],
    faultCodes: [],
    firmware: [],
    rootCause: '',
    solution: '',
    prevention: '',
    tags: [],
    sources: [],
    incidents: [],
  };
  const body = SECTIONS[language].map(name => `## ${name}\n`).join('\n');
  return formatCase(metadata, body);
}
