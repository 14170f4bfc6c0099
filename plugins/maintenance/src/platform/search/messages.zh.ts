/** Chinese texts, by the key of the English message. */
export default {
  'type.incident': '事件单',
  'type.contract': '合同',
  'type.case': '案例',
};
