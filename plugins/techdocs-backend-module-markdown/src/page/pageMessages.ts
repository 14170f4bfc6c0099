import { SiteLanguage } from '../problems';

const en = {
  navigation: 'Navigation',
  contents: 'On this page',
  tags: 'Tags',
  draft: 'Draft: nobody has reviewed this page yet.',
  problems: 'Problems of this page ({count})',
  problemsOfSite: 'Problems of this site ({count})',
  failed: 'This page could not be built',
  previous: 'Previous',
  next: 'Next',
};

const zh: Record<keyof typeof en, string> = {
  navigation: '导航',
  contents: '本页目录',
  tags: '标签',
  draft: '草稿：本页尚未经过评审。',
  problems: '本页的问题（{count}）',
  problemsOfSite: '站点的问题（{count}）',
  failed: '本页无法生成',
  previous: '上一页',
  next: '下一页',
};

/** The words around the text of pages. */
export const pageMessages: Record<
  SiteLanguage,
  Record<keyof typeof en, string>
> = { en, zh };
