import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiArrowLeftSLine } from '../icons/RiArrowLeftSLine';
import { RiArrowRightSLine } from '../icons/RiArrowRightSLine';
import { commonTranslationRef } from './translation';
import { Pages } from '../queries/useMaintenancePages';

/** The way to the next and the previous page; nothing where there is one page only. */
export function Pager(props: {
  pages: Pick<Pages<unknown>, 'page' | 'showNext' | 'showPrevious'>;
}) {
  const { page, showNext, showPrevious } = props.pages;
  const { t } = useTranslationRef(commonTranslationRef);
  if (!showNext && !showPrevious) return null;
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
