import {
  FaultLevel,
  HandlingPlan,
} from '@weibao/backstage-plugin-maintenance-common';
import { Weighted } from '../SeededRandom';

/** What people write about a fault; `{n}` stands for a slot or port. */
export interface FaultTexts {
  titles: readonly string[];
  descriptions: readonly string[];
  cause: string;
  solution: string;
  prevention: string;
  plan: HandlingPlan;
}

/** A fault that devices of some types have, from its report to its lesson. */
export interface FaultScenario {
  faultCode: string;
  deviceTypes: readonly string[];
  /** How often it happens compared with other faults of the same device. */
  weight: number;
  levels: readonly Weighted<FaultLevel>[];
  /** The largest `{n}`, counted from 1. */
  slots: number;
  /** The share that is solved without a visit. */
  remoteShare: number;
  /** What is replaced, where something is. */
  part?: { name: string; partNumber: string };
  zh: FaultTexts;
  /** Chinese is written where it is missing. */
  en?: FaultTexts;
}
