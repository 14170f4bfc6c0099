import { MeasurementSeries } from '@weibao/backstage-plugin-maintenance-common';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../platform/components/useFormat';
import { useChecklistWords } from '../useChecklistWords';

const AXIS = { fill: 'var(--bui-fg-secondary)', fontSize: 12 };
const LIMIT = { stroke: '#c0392b', strokeDasharray: '5 4' };

export interface MeasurementChartProps {
  series: MeasurementSeries;
  /** In pixels. */
  height: number;
}

/** The numbers of one item over time, between its limits. */
export function MeasurementChart(props: MeasurementChartProps) {
  const { series, height } = props;
  const format = useFormat();
  const words = useChecklistWords();
  const { minimum, maximum } = series;
  const points = series.points.map(({ at, value }) => ({
    at: Date.parse(at),
    value,
  }));
  const values = points.map(({ value }) => value);
  const limits = [minimum, maximum].filter(
    (value): value is number => value !== undefined,
  );
  const lowest = Math.min(...values, ...limits);
  const highest = Math.max(...values, ...limits);
  const dateOf = (at: number) => format.date(new Date(at).toISOString());
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={points}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tick={AXIS}
            tickCount={4}
            tickFormatter={dateOf}
          />
          <YAxis
            width={44}
            tick={AXIS}
            domain={
              lowest < highest ? [lowest, highest] : [lowest - 1, highest + 1]
            }
            ticks={[...new Set([lowest, ...limits, highest])]}
            interval={0}
            tickFormatter={format.number}
          />
          <Tooltip
            labelFormatter={dateOf}
            formatter={value => [
              words.quantity(Number(value), series.unit),
              words.title(series),
            ]}
            contentStyle={{
              background: 'var(--bui-bg-neutral-1)',
              border: '1px solid var(--bui-border-2)',
              color: 'var(--bui-fg-primary)',
            }}
          />
          {minimum !== undefined && <ReferenceLine y={minimum} {...LIMIT} />}
          {maximum !== undefined && <ReferenceLine y={maximum} {...LIMIT} />}
          <Line
            dataKey="value"
            stroke="#3b82c4"
            strokeWidth={2}
            dot={{ r: 3 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
