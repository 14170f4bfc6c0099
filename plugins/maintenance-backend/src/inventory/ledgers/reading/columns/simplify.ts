// The characters that headings are written with.
const TRADITIONAL =
  '號資產編碼設備稱類別廠製規機櫃數據點裝時間狀態維護務開結終質購買採驗標籤簽項電腦節網絡儲層樓級應響單戶註屬續約訂財書報過啟運線場區於與總計迄';
const SIMPLIFIED =
  '号资产编码设备称类别厂制规机柜数据点装时间状态维护务开结终质购买采验标签签项电脑节网络储层楼级应响单户注属续约订财书报过启运线场区于与总计止';

const TO_SIMPLIFIED = new Map(
  [...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i]]),
);

/** A heading in simplified characters, in which the known headings are. */
export function simplify(heading: string): string {
  return heading.replace(
    /\p{Script=Han}/gu,
    character => TO_SIMPLIFIED.get(character) ?? character,
  );
}
