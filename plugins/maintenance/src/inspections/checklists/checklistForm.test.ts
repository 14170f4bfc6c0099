import { ChecklistHistory } from '@weibao/backstage-plugin-maintenance-common';
import {
  checkItem,
  checklistValues,
  checklistVersionInput,
  ItemValues,
  moveItem,
  newItem,
} from './checklistForm';

const items: ChecklistHistory['items'] = [
  {
    id: 'temperature',
    title: 'Temperature',
    titleZh: '温度',
    kind: 'number',
    required: true,
    unit: '°C',
    minimum: 0,
    maximum: 35,
  },
  {
    id: 'supplies',
    title: 'Power supplies',
    kind: 'choice',
    choices: ['redundant', 'one failed'],
    proposesFindingOn: ['one failed'],
  },
  { id: 'remarks', title: 'Remarks', kind: 'text' },
];
const checklist: ChecklistHistory = {
  id: 'own',
  title: 'Own',
  deviceType: 'server',
  builtIn: false,
  version: 2,
  items,
  versions: [
    {
      version: 1,
      title: 'Own',
      items: [{ id: 'item-4', title: 'Gone', kind: 'photo' }],
    },
    { version: 2, title: 'Own', items },
  ],
};
const values = checklistValues(checklist);
const item = (fields: Partial<ItemValues>): ItemValues => ({
  ...newItem(checklist, values.items),
  title: 'New',
  ...fields,
});

describe('the form of a checklist', () => {
  it('sends back what it was given', () => {
    expect(checklistVersionInput(values, 2)).toEqual({
      version: 2,
      title: 'Own',
      items,
    });
  });

  it('gives a new item an id that no version has used', () => {
    expect(newItem(checklist, values.items).id).toBe('item-5');
  });

  it('moves items', () => {
    expect(moveItem(values.items, 2, 0).map(({ id }) => id)).toEqual([
      'remarks',
      'temperature',
      'supplies',
    ]);
  });

  it.each<[Partial<ItemValues>, object]>([
    [{}, {}],
    [{ title: ' ' }, { title: 'required' }],
    [{ kind: 'number', minimum: 'x' }, { minimum: 'number' }],
    [{ kind: 'number', minimum: '2', maximum: '1' }, { minimum: 'limits' }],
    [{ kind: 'choice', choices: 'a\na' }, { choices: 'choices' }],
    [{ kind: 'text', minimum: 'x' }, {}],
  ])('finds in %j what is wrong', (fields, problems) => {
    expect(checkItem(item(fields))).toEqual(problems);
  });

  it('leaves out what belongs to another kind or to choices that are gone', () => {
    const [sent] = checklistVersionInput(
      {
        title: 'Own',
        items: [
          item({
            kind: 'choice',
            choices: ' good \n\nbad',
            unit: 'V',
            minimum: '1',
            proposesFindingOn: ['bad', 'worse'],
          }),
        ],
      },
      2,
    ).items;
    expect(sent).toEqual({
      id: 'item-5',
      title: 'New',
      kind: 'choice',
      choices: ['good', 'bad'],
      proposesFindingOn: ['bad'],
    });
  });
});
