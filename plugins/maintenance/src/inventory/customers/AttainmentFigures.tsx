import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  Attainment,
  CLOCK_NAMES,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { customerTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';

/** What the chart shows, for those who do not see it. */
export function AttainmentFigures(props: { months: Attainment['months'] }) {
  const { t } = useTranslationRef(customerTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  return (
    <VisuallyHidden>
      <table aria-label={t('attainment.title')}>
        <thead>
          <tr>
            <th scope="col">{t('attainment.month')}</th>
            {CLOCK_NAMES.map(clock => (
              <th key={clock} scope="col">
                {tCommon(`clock.${clock}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.months.map(({ month, clocks }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {CLOCK_NAMES.map(clock => {
                const { met, breached, ratio } = clocks[clock];
                return (
                  <td key={clock}>
                    {ratio === undefined
                      ? '–'
                      : `${format.percent(ratio)} (${met}/${met + breached})`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
