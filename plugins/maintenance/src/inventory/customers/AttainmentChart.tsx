import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Attainment,
  CLOCK_NAMES,
  ClockName,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useAppLanguage } from '../../platform/components/useAppLanguage';
import { useFormat } from '../../platform/components/useFormat';
import { commonTranslationRef } from '../../platform/components/translation';

/** Told apart by the stroke as well as by the colour, in both themes. */
const strokes: Record<ClockName, { stroke: string; strokeDasharray?: string }> =
  {
    response: { stroke: '#3b82c4' },
    onsite: { stroke: '#c07a14', strokeDasharray: '6 3' },
    plan: { stroke: '#9061c9', strokeDasharray: '2 3' },
    resolution: { stroke: '#2f9d62', strokeDasharray: '10 3 2 3' },
  };

const AXIS = { fill: 'var(--bui-fg-secondary)', fontSize: 12 };

/** From a round number below the lowest ratio, so that high ones are told apart. */
function axisTicks(lowest: number): number[] {
  const [from, step] =
    lowest >= 0.75 ? [75, 5] : [Math.floor(lowest * 4) * 25, 25];
  return Array.from(
    { length: (100 - from) / step + 1 },
    (_, tick) => (from + tick * step) / 100,
  );
}

export interface AttainmentChartProps {
  months: Attainment['months'];
  /** In pixels. */
  height: number;
}

/** Attainment of every clock over the months. */
export function AttainmentChart(props: AttainmentChartProps) {
  const { months, height } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const language = useAppLanguage();
  const shortMonth = new Intl.DateTimeFormat(language, {
    month: 'short',
    timeZone: 'UTC',
  });
  const points = months.map(({ month, clocks }) => ({
    month,
    ...Object.fromEntries(
      CLOCK_NAMES.map(clock => [clock, clocks[clock].ratio]),
    ),
  }));
  const ratios = months.flatMap(({ clocks }) =>
    CLOCK_NAMES.map(clock => clocks[clock].ratio ?? 1),
  );
  const ticks = axisTicks(Math.min(1, ...ratios));
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={points}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
          <XAxis
            dataKey="month"
            interval={0}
            tick={AXIS}
            tickFormatter={month => shortMonth.format(new Date(month))}
          />
          <YAxis
            width={48}
            domain={[ticks[0], 1]}
            ticks={ticks}
            tick={AXIS}
            tickFormatter={format.percent}
          />
          <Tooltip
            formatter={ratio => format.percent(Number(ratio))}
            contentStyle={{
              background: 'var(--bui-bg-neutral-1)',
              border: '1px solid var(--bui-border-2)',
              color: 'var(--bui-fg-primary)',
            }}
          />
          <Legend iconType="plainline" />
          {CLOCK_NAMES.map(clock => (
            <Line
              key={clock}
              dataKey={clock}
              name={t(`clock.${clock}`)}
              {...strokes[clock]}
              strokeWidth={2}
              dot={{ r: 2, strokeDasharray: 'none' }}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
