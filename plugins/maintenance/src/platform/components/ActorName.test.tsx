import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ActorName } from './ActorName';

describe('ActorName', () => {
  it.each([
    ['plugin:maintenance', 'the portal'],
    ['external:group-robot', 'group-robot'],
    ['user:default/chen.wei', 'chen.wei'],
  ])('calls %s %s', async (actorRef, name) => {
    renderInTestApp(<ActorName actorRef={actorRef} isPlain />);
    expect(await screen.findByText(name)).toBeVisible();
  });
});
