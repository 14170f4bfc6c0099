import common from '../components/messages.zh';
import cases from '../cases/messages.zh';
import contract from '../contract/messages.zh';
import customer from '../customer/messages.zh';
import desk from '../desk/messages.zh';
import device from '../device/messages.zh';
import entity from '../entity/messages.zh';
import ledger from '../ledger/messages.zh';
import finding from '../finding/messages.zh';
import history from '../history/messages.zh';
import obligation from '../obligation/messages.zh';
import incident from '../incident/messages.zh';
import inspection from '../inspection/messages.zh';
import report from '../report/messages.zh';
import search from '../search/messages.zh';

export default {
  ...common,
  ...cases,
  ...contract,
  ...customer,
  ...desk,
  ...device,
  ...entity,
  ...ledger,
  ...finding,
  ...history,
  ...obligation,
  ...incident,
  ...inspection,
  ...report,
  ...search,
};
