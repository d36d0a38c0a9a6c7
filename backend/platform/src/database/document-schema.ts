import { Schema, type SchemaDefinition } from 'mongoose';

/**
 * Declares the documents of one collection. Fields that the schema does not name are refused, indexes come from
 * migrations and never from the schema, `_id` is whatever the definition says (an ObjectId when it says nothing).
 *
 * @param collection name in the store, `snake_case` and beginning with the module's name: `grading_course_grades`
 */
export function documentSchema<T>(collection: string, definition: SchemaDefinition<T>): Schema<T> {
  const schema = new Schema<T>(definition, {
    collection,
    strict: 'throw',
    strictQuery: false,
    autoIndex: false,
    autoCreate: false,
    versionKey: false,
    minimize: false,
    id: false,
  });
  return schema;
}
