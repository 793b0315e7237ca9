import assert from 'node:assert/strict';
import { kindSchemas } from '../../platform/definition/index.ts';
import { KINDS } from '../../platform/definition/kinds/index.ts';

describe('kind schemas', () => {
  const schemas = kindSchemas();

  it('describes every kind and the bundle, with titles in both languages', () => {
    assert.deepEqual(Object.keys(schemas).sort(), [...Object.keys(KINDS), 'item-bundle'].sort());
    for (const schema of Object.values(schemas)) {
      assert.ok(schema.title && schema['titleEn']);
    }
  });

  it('carries the titles, labels and references of fields', () => {
    const department = schemas.item.properties?.['department'];
    assert.ok(typeof department === 'object');
    assert.deepEqual(
      [department.title, department['titleEn'], department['ref']],
      ['实施主体', 'Department', 'department'],
    );
    const kind = schemas.item.properties?.['caseKind'];
    assert.ok(typeof kind === 'object' && kind.enum?.includes('immediate'));
    assert.deepEqual((kind['labels'] as Record<string, unknown>)['immediate'], {
      zh: '即办件',
      en: 'On the spot',
    });
  });

  it('does not ask for fields that have a default', () => {
    assert.ok(!schemas.theme.required?.includes('order'));
    assert.deepEqual(schemas.theme.required, ['key', 'name', 'group']);
  });

  it('names every field people fill in, in both languages', () => {
    const untitled: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      const { properties, items, anyOf, oneOf, $defs, $ref } = schema as Record<string, unknown>;
      for (const [name, child] of Object.entries((properties ?? {}) as Record<string, object>)) {
        const own = child as Record<string, unknown>;
        const named = (own['title'] && own['titleEn']) || own['const'] || own['$ref'] || $ref || own['allOf'];
        if (!named && !['input'].includes(name)) untitled.push(`${path}/${name}`);
        visit(child, `${path}/${name}`);
      }
      visit(items, `${path}/*`);
      for (const option of [...((anyOf ?? []) as unknown[]), ...((oneOf ?? []) as unknown[])])
        visit(option, path);
      for (const [name, child] of Object.entries(($defs ?? {}) as Record<string, unknown>))
        visit(child, `${path}#${name}`);
    };
    for (const [name, schema] of Object.entries(schemas)) visit(schema, name);
    assert.deepEqual(untitled, []);
  });
});
