import common from '../components/messages.zh';
import contract from '../contract/messages.zh';
import customer from '../customer/messages.zh';
import desk from '../desk/messages.zh';
import device from '../device/messages.zh';
import entity from '../entity/messages.zh';
import incident from '../incident/messages.zh';
import report from '../report/messages.zh';

export default {
  ...common,
  ...contract,
  ...customer,
  ...desk,
  ...device,
  ...entity,
  ...incident,
  ...report,
};
