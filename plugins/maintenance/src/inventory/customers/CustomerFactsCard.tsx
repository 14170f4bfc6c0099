import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  CustomerContact,
  CustomerEntity,
  RELATION_HAS_SITE,
} from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { PhoneLink } from '../../platform/components/PhoneLink';
import { customerTranslationRef } from './translation';
import styles from './CustomerFactsCard.module.css';

function Contacts(props: { contacts: CustomerContact[] }) {
  return (
    <ul className={styles.contacts}>
      {props.contacts.map(({ name, role, phone, email }) => (
        <li key={`${name} ${phone ?? email}`}>
          <strong>{name}</strong>
          {role && ` · ${role}`}
          {phone && (
            <div>
              <PhoneLink phone={phone} />
            </div>
          )}
          {email && (
            <div>
              <a href={`mailto:${email}`}>{email}</a>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who the customer is and whom to call. */
export function CustomerFactsCard() {
  const { entity } = useEntity<CustomerEntity>();
  const { t } = useTranslationRef(customerTranslationRef);
  const { spec, metadata } = entity;
  const sites = getEntityRelations(entity, RELATION_HAS_SITE);
  return (
    <EntityInfoCard title={t('factsTitle')}>
      <FactList
        facts={[
          { label: t('industry'), value: spec.industry },
          {
            label: t('owner'),
            value: (
              <EntityRefLink
                entityRef={spec.owner}
                defaultKind="group"
                defaultNamespace={metadata.namespace}
                hideIcon
              />
            ),
          },
          { label: t('address'), value: spec.address, isWide: true },
          {
            label: t('contacts'),
            value: spec.contacts?.length ? (
              <Contacts contacts={spec.contacts} />
            ) : undefined,
            isWide: true,
          },
          {
            label: t('sites'),
            value:
              sites.length > 0 ? (
                <EntityRefLinks entityRefs={sites} hideIcons />
              ) : (
                t('noSites')
              ),
            isWide: true,
          },
          {
            label: t('description'),
            value: metadata.description,
            isWide: true,
          },
        ]}
      />
    </EntityInfoCard>
  );
}
