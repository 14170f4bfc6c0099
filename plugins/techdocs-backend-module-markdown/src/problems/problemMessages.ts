const en = {
  'configuration-unreadable':
    'is no readable YAML and is left out of account: {reason}',
  'configuration-text': '{key} must be text and is ignored',
  'configuration-number': '{key} must be a number from 1 to 6 and is ignored',
  'configuration-list': '{key} must be a list and is ignored',
  'navigation-target-missing':
    'the navigation names {target}, which is no page; the entry is left out',
  'navigation-target-refused':
    'the navigation links to {target}, which is neither a page nor an http or https address; the entry is left out',
  'no-index': 'there is no index.md; the start page is a list of pages instead',
  'index-and-readme': 'is not published because {other} is beside it',
  'same-address':
    '{other} has the same address {url}; only the first of them is published',
  'same-slug': '{other} has the same file name; a case is known by it',
  'reserved-path': 'is not published: the generated site has a file there',
  'html-file':
    'is not published: HTML files would bypass the checks that pages go through',
  'link-out-of-tree':
    'is a symbolic link out of the documentation folder and is not published',
  'link-broken': 'is a symbolic link to nothing, or to a folder around itself',
  unreadable: 'cannot be read: {reason}',
  'not-utf-8': 'the text is not UTF-8',
  'page-too-large': 'is larger than {limit} and cannot be shown as a page',
  'front-matter-unclosed':
    'the front matter has no closing line of --- and is shown as text',
  'front-matter-invalid': 'the front matter is ignored: {reason}',
  'front-matter-text': '{field} must be text and is ignored',
  'front-matter-list': '{field} must be a list of words and is ignored',
  'page-failed': 'the page cannot be rendered: {reason}',
  'raw-html': '{markup} is HTML; it is shown as text',
  'target-empty': 'a link or an image has no target',
  'target-encoding': '{target} is not a well-formed address',
  'target-absolute':
    '{target} is an absolute path; use one relative to this page, or an address with https://',
  'target-outside': '{target} leads out of the documentation folder',
  'target-scheme':
    '{target} is refused: {scheme} addresses are not allowed here',
  'target-missing': '{target} does not exist',
  'anchor-missing': '{target} names a heading that does not exist',
};

const zh: Record<keyof typeof en, string> = {
  'configuration-unreadable': '不是可读的 YAML，已忽略：{reason}',
  'configuration-text': '{key} 应为文本，已忽略',
  'configuration-number': '{key} 应为 1 到 6 的数字，已忽略',
  'configuration-list': '{key} 应为列表，已忽略',
  'navigation-target-missing': '导航指向的 {target} 不是任何页面，该条目已略去',
  'navigation-target-refused':
    '导航链接 {target} 既不是页面，也不是 http 或 https 地址，该条目已略去',
  'no-index': '没有 index.md，首页改为页面列表',
  'index-and-readme': '未发布，因为同一文件夹中已有 {other}',
  'same-address': '与 {other} 的地址 {url} 相同，只发布其中第一个',
  'same-slug': '与 {other} 的文件名相同，而案例以文件名识别',
  'reserved-path': '未发布：生成的站点在此处有自己的文件',
  'html-file': '未发布：HTML 文件会绕过页面所经过的检查',
  'link-out-of-tree': '是指向文档文件夹之外的符号链接，未发布',
  'link-broken': '是无效的符号链接，或指向包含它自身的文件夹',
  unreadable: '无法读取：{reason}',
  'not-utf-8': '文本不是 UTF-8 编码',
  'page-too-large': '超过 {limit}，无法显示为页面',
  'front-matter-unclosed': '元数据缺少结尾的 --- 行，已按正文显示',
  'front-matter-invalid': '元数据已忽略：{reason}',
  'front-matter-text': '{field} 应为文本，已忽略',
  'front-matter-list': '{field} 应为词语列表，已忽略',
  'page-failed': '页面无法生成：{reason}',
  'raw-html': '{markup} 是 HTML，已按文本显示',
  'target-empty': '链接或图片没有目标',
  'target-encoding': '{target} 不是合法的地址',
  'target-absolute':
    '{target} 是绝对路径；请使用相对于本页的路径，或以 https:// 开头的地址',
  'target-outside': '{target} 指向文档文件夹之外',
  'target-scheme': '{target} 被拒绝：此处不允许 {scheme} 地址',
  'target-missing': '{target} 不存在',
  'anchor-missing': '{target} 指向的标题不存在',
};

/** What is said of problems, with `{placeholders}`. */
export const problemMessages = { en, zh };
