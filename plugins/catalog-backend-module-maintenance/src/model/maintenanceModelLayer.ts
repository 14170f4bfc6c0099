import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_CUSTOMER,
  ANNOTATION_LEDGER,
  ANNOTATION_WITHDRAWN_AT,
  MAINTENANCE_API_GROUP,
  RELATION_BELONGS_TO,
  RELATION_HAS_SITE,
  RELATION_LOCATED_AT,
} from '@weibao/backstage-plugin-maintenance-common';

function text(description: string) {
  return { type: 'string', minLength: 1, description };
}

function calendarDay(description: string) {
  return {
    type: 'string',
    pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    description,
  };
}

const parties = {
  customerOwner: text('Who serves the customer. Written by the catalog.'),
  customerContacts: {
    type: 'array',
    description:
      'Users and groups who are contacts of the customer. Written by the catalog.',
    items: text('Entity ref of a user or group.'),
  },
};

// Properties that the schema does not know are refused, so that a misspelt
// one is an error and not a fact that silently goes missing.
function specSchema(required: string[], properties: Record<string, object>) {
  return {
    jsonSchema: {
      type: 'object',
      required: ['spec'],
      properties: {
        spec: {
          type: 'object',
          required,
          additionalProperties: false,
          properties: { ...properties, ...parties },
        },
      },
    },
  };
}

const owner = {
  selector: { path: 'spec.owner' },
  relation: 'ownedBy',
  defaultKind: 'Group',
  allowedKinds: ['Group', 'User'],
};

const customer = {
  selector: { path: 'spec.customer' },
  relation: RELATION_BELONGS_TO,
  defaultKind: 'Customer',
  allowedKinds: ['Customer'],
};

const site = {
  selector: { path: 'spec.site' },
  relation: RELATION_LOCATED_AT,
  defaultKind: 'Site',
  allowedKinds: ['Site'],
};

/**
 * The kinds Customer, Site and Device.
 *
 * @remarks
 * Relation pairs exist only where the reverse end stays small: a group lists
 * its customers and sites, a customer its sites. Nothing lists devices. Their
 * relations have no pair, so only the forward direction is emitted, and a
 * customer, site or group with 10 000 devices remains a small entity that is
 * not stitched anew with every device. The devices of a customer, a site or
 * an owner are found by the filters `spec.customer`, `spec.site` and
 * `relations.ownedBy`.
 *
 * @public
 */
export const maintenanceModelLayer = createCatalogModelLayer({
  layerId: `${MAINTENANCE_API_GROUP}/maintenance`,
  builder: model => {
    model.addKind({
      group: MAINTENANCE_API_GROUP,
      names: { kind: 'Customer', singular: 'customer', plural: 'customers' },
      description: 'An organisation whose hardware is maintained.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [owner],
          schema: specSchema(['owner'], {
            owner: text('The group or user that serves the customer.'),
            industry: text('The trade the customer is in.'),
            address: text('Postal address.'),
            contacts: {
              type: 'array',
              description:
                'The people to call, the first one first, and entity refs of users and groups of the customer.',
              items: {
                type: ['object', 'string'],
                minLength: 1,
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: text('Name of the person.'),
                  role: text('What the person is responsible for.'),
                  phone: text('Telephone number.'),
                  email: text('E-mail address.'),
                  ref: text(
                    'Entity ref of the user that the person signs in as.',
                  ),
                },
              },
            },
          }),
        },
      ],
    });

    model.addKind({
      group: MAINTENANCE_API_GROUP,
      names: { kind: 'Site', singular: 'site', plural: 'sites' },
      description: 'A machine room of a customer.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [owner, customer],
          schema: specSchema(['customer'], {
            customer: text('The customer whose machine room it is.'),
            owner: text('The group or user that looks after the site.'),
            address: text('Postal address.'),
            timeZone: text('IANA name, for example Asia/Shanghai.'),
            access: text('What to know before entering the machine room.'),
          }),
        },
      ],
    });

    model.addKind({
      group: MAINTENANCE_API_GROUP,
      names: { kind: 'Device', singular: 'device', plural: 'devices' },
      description: 'A piece of hardware that is maintained for a customer.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [owner, customer, site],
          schema: specSchema(
            ['type', 'manufacturer', 'model', 'customer', 'lifecycle', 'owner'],
            {
              type: text('For example server, storage, switch or firewall.'),
              manufacturer: text('Who made the device.'),
              model: text('Model name.'),
              modelMatched: {
                type: 'boolean',
                description:
                  'False when manufacturer and model are kept as the customer wrote them.',
              },
              serialNumber: text(
                'The serial number given by the manufacturer.',
              ),
              assetTag: text("The customer's own number for the device."),
              customer: text('The customer the device belongs to.'),
              site: text('The site the device stands at.'),
              rack: text('Rack within the site.'),
              position: text('Rack units or slot, for example U12-U13.'),
              parameters: {
                type: 'object',
                description: 'Facts such as CPU, memory and firmware, by name.',
                additionalProperties: {
                  type: ['string', 'number', 'boolean'],
                },
              },
              managementAddress: text('Address of the management interface.'),
              lifecycle: text(
                'For example production, standby or retired; withdrawn once it has left its device ledger.',
              ),
              owner: text('The group or user that looks after the device.'),
              installedOn: calendarDay('Day of installation, YYYY-MM-DD.'),
              warrantyEndsOn: calendarDay(
                "Last day of the vendor's warranty, YYYY-MM-DD.",
              ),
            },
          ),
        },
      ],
    });

    model.updateRelationPair({
      fromKind: ['Customer', 'Site'],
      toKind: ['Group', 'User'],
      forward: { type: 'ownedBy' },
      reverse: { type: 'ownerOf' },
    });
    model.addRelationPair({
      fromKind: 'Site',
      toKind: 'Customer',
      description: 'A site is a machine room of a customer.',
      forward: { type: RELATION_BELONGS_TO, title: 'belongs to' },
      reverse: { type: RELATION_HAS_SITE, title: 'has site' },
    });
    model.addAnnotation({
      name: ANNOTATION_CUSTOMER,
      title: 'Customer',
      description: 'The customer whose contacts are the members of the group.',
    });
    model.addAnnotation({
      name: ANNOTATION_LEDGER,
      title: 'Device ledger',
      description: 'The device ledger that the entity comes from.',
    });
    model.addAnnotation({
      name: ANNOTATION_WITHDRAWN_AT,
      title: 'Withdrawn at',
      description: 'When the device left its device ledger.',
    });
  },
});
