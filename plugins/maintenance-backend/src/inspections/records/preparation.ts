import { PreparationItem } from './InspectionRecord';

/** What is prepared for the first visit; screens translate the known ids. */
export const FIRST_INSPECTION_PREPARATION: readonly PreparationItem[] = [
  {
    id: 'appointment',
    title: 'Appointment with the customer contact',
    done: false,
  },
  {
    id: 'entry-permit',
    title: 'Entry to the machine room applied for',
    done: false,
  },
  { id: 'identity-card', title: 'ID and work card', done: false },
  {
    id: 'laptop',
    title: 'Laptop with console and vendor tools',
    done: false,
  },
  {
    id: 'cables',
    title: 'Console, network and adapter cables',
    done: false,
  },
  { id: 'tools', title: 'Screwdrivers, labels, torch', done: false },
  { id: 'shoe-covers', title: 'Shoe covers', done: false },
  {
    id: 'device-list',
    title: 'Device list of the contract, printed or on the phone',
    done: false,
  },
];
