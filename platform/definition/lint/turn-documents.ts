import { TURNS } from '../kinds/item.ts';
import { missing } from '../named-post.ts';
import { defineRule } from './define-rule.ts';

/** Documents of special turns are the item's own, and tell or decide something: none of them is a certificate. */
export const turnDocuments = defineRule({
  code: 'turn-documents',
  stage: 'save',
  *check({ bundle: { item, documents } }) {
    for (const turn of TURNS) {
      for (const [index, key] of (item.turnDocuments[turn] ?? []).entries()) {
        const path = ['item', 'turnDocuments', turn, index];
        const template = documents.find((one) => one.key === key);
        if (template === undefined) yield missing(path, ['文书模板', 'Document template'], key);
        else if (template.kind === 'certificate') {
          yield {
            path,
            zh: `“${template.name}”是证照，只能由制证步骤制发，请换成通知书或决定书`,
            en: `"${template.nameEn ?? key}" is a certificate, which only an issuing step makes; choose a notice or a decision`,
          };
        }
      }
    }
  },
});
