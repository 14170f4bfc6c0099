import { standardLevels } from '@weibao/backstage-plugin-maintenance-common';
import { server } from './__testUtils__/server';
import { DEMO_CUSTOMERS } from './customers';
import { FAULT_SCENARIOS } from './faultScenarios';
import { FleetDevice, planIncidents } from './planIncidents';

const now = new Date('2026-11-22T07:00:00Z');
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

function fleetOf(size: number, type = 'server'): FleetDevice[] {
  return Array.from({ length: size }, (_, index) => ({
    device: { ...server, type, deviceRef: `device:default/${type}-${index}` },
    customer: DEMO_CUSTOMERS[index % 5],
    levels: standardLevels,
    aroundTheClock: index % 2 === 0,
  }));
}

describe('planIncidents', () => {
  const plans = planIncidents(fleetOf(60), { past: 300, current: 29 }, now);

  it('plans as many as asked for, the oldest first', () => {
    expect(plans).toHaveLength(329);
    const times = plans.map(({ reportedAt }) => reportedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(now.getTime() - YEAR_MS - YEAR_MS / 100);
    expect(times[328]).toBeLessThanOrEqual(now.getTime());
    expect(
      planIncidents(fleetOf(9), { past: 5, current: 0 }, now),
    ).toHaveLength(5);
  });

  it('plans the same again, and something else for another seed', () => {
    const again = (seed?: string) =>
      planIncidents(fleetOf(60), { past: 300, current: 29 }, now, seed);
    expect(again()).toEqual(plans);
    expect(again('other')).not.toEqual(plans);
  });

  it('lets a few devices fail often, some with the same fault', () => {
    const counts = new Map<string, number>();
    for (const { device, scenario, slot } of plans) {
      const key = `${device.deviceRef} ${scenario.faultCode} ${slot}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const recurring = [...counts.values()].filter(count => count >= 4);
    expect(recurring.length).toBeGreaterThanOrEqual(6);
  });

  it('has current incidents on devices whose clocks never rest', () => {
    const current = plans.filter(({ course }) => course.until);
    expect(current).toHaveLength(29);
    const even = /[02468]$/;
    expect(
      current.filter(({ device }) => !even.test(device.deviceRef)),
    ).toEqual([]);
    expect(new Set(current.map(({ device }) => device.deviceRef)).size).toBe(
      29,
    );
  });

  it.each([
    ['has no faults', fleetOf(3, 'printer')],
    ['is empty', []],
  ])('plans nothing for a fleet that %s', (_, fleet) => {
    expect(planIncidents(fleet, { past: 10, current: 5 }, now)).toEqual([]);
  });

  it('knows what to write about every fault', () => {
    const codes = FAULT_SCENARIOS.map(({ faultCode }) => faultCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { zh, en, slots } of FAULT_SCENARIOS) {
      for (const texts of en ? [zh, en] : [zh]) {
        expect(texts.titles.length * texts.descriptions.length).toBeGreaterThan(
          0,
        );
      }
      expect(slots).toBeGreaterThan(0);
    }
  });
});
