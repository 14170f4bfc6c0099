import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TextField } from '@backstage/ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FormDialog } from './FormDialog';

/** A form of one field, which the page keeps open until it is closed. */
function Form(props: { onSubmit: () => void }) {
  const [isOpen, setIsOpen] = useState(true);
  const [text, setText] = useState('');
  return (
    <FormDialog
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title="Report"
      submitLabel="Send"
      onSubmit={props.onSubmit}
      isSubmitting={false}
    >
      <TextField label="What is wrong" value={text} onChange={setText} />
    </FormDialog>
  );
}

async function open() {
  const onSubmit = jest.fn();
  renderInTestApp(<Form onSubmit={onSubmit} />);
  const dialog = await screen.findByRole('dialog', { name: 'Report' });
  const button = (name: string) => within(dialog).getByRole('button', { name });
  const type = () =>
    userEvent.type(within(dialog).getByRole('textbox'), 'Disk');
  return { dialog, button, type, onSubmit };
}

const QUESTION = 'Discard what you have entered?';

describe('FormDialog', () => {
  it.each(['Escape', 'the cross'])(
    'asks before %s discards what was typed',
    async way => {
      const { dialog, button, type, onSubmit } = await open();
      await type();
      await (way === 'Escape'
        ? userEvent.keyboard('{Escape}')
        : userEvent.click(button('Close')));
      expect(await within(dialog).findByRole('alert')).toHaveTextContent(
        QUESTION,
      );
      expect(button('Go on editing')).toHaveFocus();

      await userEvent.click(button('Go on editing'));
      expect(screen.queryByText(QUESTION)).not.toBeInTheDocument();
      expect(within(dialog).getByRole('textbox')).toHaveValue('Disk');
      await userEvent.click(button('Send'));
      expect(onSubmit).toHaveBeenCalledTimes(1);
    },
  );

  it('discards it where that is what was meant', async () => {
    const { dialog, button, type } = await open();
    await type();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Discard'));
    expect(dialog).not.toBeInTheDocument();
  });

  it('takes the question back with a second Escape', async () => {
    const { dialog, button, type } = await open();
    await type();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(dialog).toBeVisible();
    expect(button('Send')).toBeVisible();
  });

  it('closes unasked where nothing was entered', async () => {
    const { dialog } = await open();
    await userEvent.keyboard('{Escape}');
    expect(dialog).not.toBeInTheDocument();
  });

  it('closes by the button that says so', async () => {
    const { dialog, button, type } = await open();
    await type();
    await userEvent.click(button('Cancel'));
    expect(dialog).not.toBeInTheDocument();
  });
});
