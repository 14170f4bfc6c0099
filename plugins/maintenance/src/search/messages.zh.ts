/** Chinese texts, by the full key of the English message. */
export default {
  'search.type.incident': '事件单',
  'search.type.contract': '合同',
  'search.type.case': '案例',
};
