import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import {
  RiBarChartBoxLine,
  RiBookOpenLine,
  RiBuilding2Line,
  RiSettings4Line,
  RiToolsLine,
} from '@remixicon/react';
import { portalTranslationRef } from '../../translation';
import type { DemoRole } from './demoRoles';
import styles from './SignInPage.module.css';

const ICONS = {
  engineer: RiToolsLine,
  serviceManager: RiBarChartBoxLine,
  caseAuthor: RiBookOpenLine,
  platform: RiSettings4Line,
  customerContact: RiBuilding2Line,
};

/** A card for every role, saying what that person comes for. */
export function RoleChoice(props: {
  roles: DemoRole[];
  onChoose(role: DemoRole): void;
}) {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('signIn.choose')}
      </Text>
      <div className={styles.roles}>
        {props.roles.map(role => {
          const Icon = ICONS[role];
          const name = t(`signIn.roles.${role}.name`);
          return (
            <Card
              key={role}
              label={t('signIn.signInAs', { role: name })}
              onPress={() => props.onChoose(role)}
            >
              <CardHeader>
                <span className={styles.role}>
                  <Icon className={styles.icon} aria-hidden />
                  <Text as="h3" variant="body-large" weight="bold">
                    {name}
                  </Text>
                </span>
              </CardHeader>
              <CardBody>
                <Text as="p" color="secondary">
                  {t(`signIn.roles.${role}.purpose`)}
                </Text>
              </CardBody>
            </Card>
          );
        })}
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('signIn.demoNotice')}
      </Text>
    </>
  );
}
