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

function Contact(props: { contact: CustomerContact }) {
  const { name, role, phone, email, ref } = props.contact;
  return (
    <li>
      <strong>
        {ref ? (
          <EntityRefLink entityRef={ref} defaultKind="user" hideIcon>
            {name}
          </EntityRefLink>
        ) : (
          name
        )}
      </strong>
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
  );
}

/** People to call, and users and groups that are only named. */
function Contacts(props: { contacts: readonly (CustomerContact | string)[] }) {
  return (
    <ul className={styles.contacts}>
      {props.contacts.map(contact =>
        typeof contact === 'string' ? (
          <li key={contact}>
            <EntityRefLink entityRef={contact} defaultKind="user" hideIcon />
          </li>
        ) : (
          <Contact key={JSON.stringify(contact)} contact={contact} />
        ),
      )}
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
