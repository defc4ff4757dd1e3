import { z } from 'zod';
import { fail, ok, type Result } from '../../core/failure.ts';
import { remembered } from '../api.ts';
import type { Caller } from '../call.ts';

const label = z.object({ UserLocalizedLabel: z.object({ Label: z.string() }).nullish() }).nullish();

const definitionSchema = z.object({
  LogicalName: z.string(),
  EntitySetName: z.string(),
  PrimaryIdAttribute: z.string(),
  PrimaryNameAttribute: z.string().nullish(),
  DisplayCollectionName: label,
  Attributes: z.array(
    z.object({
      LogicalName: z.string(),
      AttributeType: z.string(),
      DisplayName: label,
      IsValidForUpdate: z.boolean().default(false),
    }),
  ),
});

const optionSet = z.object({ Options: z.array(z.object({ Value: z.number(), Label: label })).default([]) }).nullish();
const optionsSchema = z.object({
  value: z.array(z.object({ LogicalName: z.string(), OptionSet: optionSet, GlobalOptionSet: optionSet })),
});
const datesSchema = z.object({
  value: z.array(z.object({ LogicalName: z.string(), DateTimeBehavior: z.object({ Value: z.string() }).nullish() })),
});
const relationsSchema = z.object({
  value: z.array(
    z.object({
      ReferencingAttribute: z.string(),
      ReferencedEntity: z.string(),
      ReferencingEntityNavigationPropertyName: z.string(),
    }),
  ),
});

export type Attribute = {
  name: string;
  type: string;
  label: string;
  writable: boolean;
  options: { value: number; label: string }[];
  /** A calendar day without a time, whatever the time zone. */
  dayOnly: boolean;
};
export type Entity = {
  name: string;
  set: string;
  id: string;
  nameColumn: string;
  label: string;
  attributes: Map<string, Attribute>;
};
/** A lookup's ways: the name under which it is written, and the table it then points to. */
export type Relation = { attribute: string; target: string; navigation: string };

export type Metadata = {
  entity(name: string): Promise<Result<Entity>>;
  relations(name: string): Promise<Result<Relation[]>>;
};

const what = 'see how records are described';

/** What the environment says about its own tables, in the user's language. Read once. */
export function openMetadata(caller: Caller, base: string, memory: Map<string, unknown>): Metadata {
  const place = (name: string) => `${base}/EntityDefinitions(LogicalName='${name}')`;
  return {
    entity: (name) => remembered(memory, `${base} ${name}`, () => readEntity(caller, place(name))),
    relations: (name) =>
      remembered(memory, `${base} ${name} relations`, async () => {
        const answer = await caller.ask({
          path: `${place(name)}/ManyToOneRelationships?$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName`,
          reads: relationsSchema,
          what,
        });
        if (!answer.ok) return answer;
        return ok(
          answer.value.value.map((relation) => ({
            attribute: relation.ReferencingAttribute,
            target: relation.ReferencedEntity,
            navigation: relation.ReferencingEntityNavigationPropertyName,
          })),
        );
      }),
  };
}

async function readEntity(caller: Caller, place: string): Promise<Result<Entity>> {
  const answer = await caller.ask({
    path: `${place}?$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayCollectionName&$expand=Attributes($select=LogicalName,AttributeType,DisplayName,IsValidForUpdate)`,
    reads: definitionSchema,
    what,
  });
  if (!answer.ok) return answer;
  const choices = await readOptions(caller, place);
  if (!choices.ok) return choices;
  const dates = await caller.ask({
    path: `${place}/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,DateTimeBehavior`,
    reads: datesSchema,
    what,
  });
  if (!dates.ok) return dates;
  const days = new Set(
    dates.value.value.flatMap((date) => (date.DateTimeBehavior?.Value === 'DateOnly' ? [date.LogicalName] : [])),
  );
  const { value } = answer;
  const attributes = value.Attributes.flatMap((attribute): [string, Attribute][] => {
    const shown = attribute.DisplayName?.UserLocalizedLabel?.Label;
    if (!shown) return [];
    const found = {
      name: attribute.LogicalName,
      type: attribute.AttributeType,
      label: shown,
      writable: attribute.IsValidForUpdate,
      options: choices.value.get(attribute.LogicalName) ?? [],
      dayOnly: days.has(attribute.LogicalName),
    };
    return [[found.name, found]];
  });
  return ok({
    name: value.LogicalName,
    set: value.EntitySetName,
    id: value.PrimaryIdAttribute,
    nameColumn: value.PrimaryNameAttribute ?? value.PrimaryIdAttribute,
    label: value.DisplayCollectionName?.UserLocalizedLabel?.Label ?? value.LogicalName,
    attributes: new Map(attributes),
  });
}

async function readOptions(caller: Caller, place: string): Promise<Result<Map<string, Attribute['options']>>> {
  const found = new Map<string, Attribute['options']>();
  for (const kind of ['Picklist', 'State', 'Status']) {
    const answer = await caller.ask({
      path: `${place}/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata?$select=LogicalName&$expand=OptionSet${kind === 'Picklist' ? ',GlobalOptionSet' : ''}`,
      reads: optionsSchema,
      what,
    });
    if (!answer.ok) return answer;
    for (const { LogicalName, OptionSet, GlobalOptionSet } of answer.value.value) {
      const set = OptionSet ?? GlobalOptionSet;
      found.set(
        LogicalName,
        (set?.Options ?? []).map(({ Value, Label }) => ({
          value: Value,
          label: Label?.UserLocalizedLabel?.Label ?? String(Value),
        })),
      );
    }
  }
  return ok(found);
}

/** The way from a table to another through one of its lookups. */
export async function wayTo(
  metadata: Metadata,
  from: string,
  attribute: string,
  target: string,
): Promise<Result<Relation>> {
  const relations = await metadata.relations(from);
  if (!relations.ok) return relations;
  const way = relations.value.find((relation) => relation.attribute === attribute && relation.target === target);
  return way ? ok(way) : fail({ kind: 'crm-cannot', crm: 'Dynamics 365', what: `link a ${from} to this ${target}` });
}
