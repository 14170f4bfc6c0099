const LEGAL_FORM =
  /(?:（集团）|\(集团\)|集团)?(?:股份)?(?:有限责任公司|有限公司|公司|集团)$|,?\s*(?:co\.?,?\s*ltd\.?|ltd\.?|limited|inc\.?|corp\.?|corporation|gmbh|plc|llc)$/i;

/** How people call a company: its name, and the same without its legal form. */
export function shortNamesOf(title: string): string[] {
  const short = title.trim().replace(LEGAL_FORM, '').trim();
  return [...new Set([title.trim(), short])].filter(name => name.length > 1);
}
