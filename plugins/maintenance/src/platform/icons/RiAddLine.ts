import { createIcon } from './createIcon';

export const RiAddLine = createIcon(
  'M11 11V5H13V11H19V13H13V19H11V13H5V11H11Z',
);
