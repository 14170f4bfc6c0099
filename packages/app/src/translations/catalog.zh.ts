import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';

/** What stands in the menu of an entity, which the portal shows on its own pages. */
export default createTranslationMessages({
  ref: catalogTranslationRef,
  messages: {
    'entityContextMenu.copiedMessage': '已复制',
    'entityContextMenu.copyURLMenuTitle': '复制实体链接',
    'entityContextMenu.inspectMenuTitle': '查看实体数据',
    'entityContextMenu.moreButtonAriaLabel': '更多操作',
    'entityContextMenu.moreButtonTitle': '更多',
    'entityContextMenu.unregisterMenuTitle': '注销实体',
  },
});
