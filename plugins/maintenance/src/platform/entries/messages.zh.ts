/** Chinese texts, by the key of the English message. */
export default {
  saved: '已保存',
  refused: '{{number}} 项未被接受',
  'kept.saving': '{{number}} 项待发送',
  'kept.offline': '无网络，{{number}} 项已存于本机',
  'kept.retrying': '服务器暂不可用，{{number}} 项已存于本机',
  'kept.signedOut': '请重新登录，{{number}} 项已存于本机',
  'notKept.saving': '{{number}} 项待发送，请勿关闭页面',
  'notKept.offline': '无网络且无法存于本机：请勿关闭页面，{{number}} 项未保存',
  'notKept.retrying':
    '服务器暂不可用且无法存于本机：请勿关闭页面，{{number}} 项未保存',
  'notKept.signedOut':
    '登录已失效且无法存于本机：请在另一标签页登录并勿关闭此页面，{{number}} 项未保存',
  'list.show': '查看原因',
  'list.title': '未被接受',
  'list.hint': '这些内容会留在本机，直到被接受或由您放弃。',
  'list.hintNotKept': '此浏览器无法存储，关闭页面后这些内容将丢失。',
  'list.none': '这里已没有内容。',
  'list.fileGone': '此项的一张照片已不在本机。',
  'list.discard': '放弃',
  'list.discardOf': '放弃：{{label}}',
  'list.retry': '重试',
  'list.retryOf': '重试：{{label}}',
  'list.close': '关闭',
};
