import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiArrowLeftSLine } from '../icons/RiArrowLeftSLine';
import { RiArrowRightSLine } from '../icons/RiArrowRightSLine';
import { commonTranslationRef } from './translation';
import { Pages } from '../queries/useMaintenancePages';
import { useFormat } from './useFormat';

export type PagerPages = Pick<
  Pages<unknown>,
  'items' | 'page' | 'before' | 'total' | 'showNext' | 'showPrevious'
>;

/** How many records there are, and the way to the next and the previous page where there are several. */
export function Pager(props: { pages: PagerPages }) {
  const {
    items = [],
    page,
    before,
    total,
    showNext,
    showPrevious,
  } = props.pages;
  const { t } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  if (!showNext && !showPrevious) {
    return items.length > 0 ? (
      <Flex justify="end" mt="3">
        <Text variant="body-small" color="secondary">
          {t('pages.all', { count: items.length })}
        </Text>
      </Flex>
    ) : null;
  }
  const place = {
    first: format.number(before + 1),
    last: format.number(before + items.length),
  };
  return (
    <nav aria-label={t('pages.label')}>
      <Flex align="center" justify="end" gap="2" mt="3">
        <ButtonIcon
          variant="secondary"
          icon={<RiArrowLeftSLine />}
          aria-label={t('pages.previous')}
          isDisabled={!showPrevious}
          onPress={showPrevious}
        />
        <Text variant="body-small" color="secondary" aria-live="polite">
          {t('pages.page', { page: String(page) })}
          {items.length > 0 && ' · '}
          {items.length > 0 &&
            (total === undefined
              ? t('pages.more', place)
              : t('pages.of', { ...place, total: format.number(total) }))}
        </Text>
        <ButtonIcon
          variant="secondary"
          icon={<RiArrowRightSLine />}
          aria-label={t('pages.next')}
          isDisabled={!showNext}
          onPress={showNext}
        />
      </Flex>
    </nav>
  );
}
