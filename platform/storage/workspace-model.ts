import {
  type Connection,
  type IndexDefinition,
  type IndexOptions,
  type Model,
  Schema,
  type SchemaDefinition,
} from 'mongoose';

/** What every stored document has: the workspace it belongs to. */
export interface Owned {
  workspace: string;
}

export interface ModelShape<Row> {
  /** Collection name. */
  name: string;
  fields: SchemaDefinition<Omit<Row, 'workspace'>>;
  /** Every index begins with `workspace`; it is put there for you. */
  indexes?: { keys: IndexDefinition; options?: IndexOptions }[];
}

/**
 * The one way to make a collection. Ids are text chosen by us; a property the schema does not know is an error,
 * empty objects are kept (a definition's `config: {}` means something), and instants are ISO text.
 */
export function workspaceModel<Row extends Owned>(
  connection: Connection,
  shape: ModelShape<Row>,
): Model<Row> {
  const schema = new Schema(
    { ...shape.fields, workspace: { type: String, required: true, immutable: true } } as SchemaDefinition,
    {
      collection: shape.name,
      strict: 'throw',
      strictQuery: 'throw',
      minimize: false,
      versionKey: false,
      id: false,
      autoIndex: false,
      autoCreate: false,
    },
  );
  for (const { keys, options } of shape.indexes ?? [])
    schema.index({ workspace: 1, ...keys } as IndexDefinition, options);
  return connection.model(shape.name, schema) as unknown as Model<Row>;
}

/** Schema type of JSON kept as it is: definitions, bundles, form data. */
export const json = { type: Schema.Types.Mixed, required: true } as const;
export const optionalJson = { type: Schema.Types.Mixed } as const;
export const text = { type: String, required: true } as const;
export const optionalText = { type: String } as const;
export const whole = { type: Number, required: true } as const;
export const flag = { type: Boolean, required: true } as const;
export const texts = { type: [String], required: true } as const;
