import { RiCheckLine } from '../icons/RiCheckLine';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { RiGitMergeLine } from '../icons/RiGitMergeLine';
import { RiLoader4Line } from '../icons/RiLoader4Line';
import { RiPencilLine } from '../icons/RiPencilLine';
import { RiWifiOffLine } from '../icons/RiWifiOffLine';
import { StatusLooks, StatusMark } from './StatusMark';

export type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'retrying'
  | 'refused'
  | 'conflict';

const looks: StatusLooks<SaveStatus> = {
  saved: { icon: RiCheckLine, tone: 'success' },
  unsaved: { icon: RiPencilLine, tone: 'neutral' },
  saving: { icon: RiLoader4Line, tone: 'neutral' },
  retrying: { icon: RiWifiOffLine, tone: 'warning' },
  refused: { icon: RiErrorWarningLine, tone: 'danger' },
  conflict: { icon: RiGitMergeLine, tone: 'danger' },
};

/** Whether what was entered is safe; read out when that changes. */
export function SaveMark(props: { status: SaveStatus; children: string }) {
  return (
    <span role="status" aria-live="polite">
      <StatusMark {...looks[props.status]}>{props.children}</StatusMark>
    </span>
  );
}
