import { FORM_COMPONENTS, REFUSED_COMPONENTS } from '../form-components.ts';
import { walkComponents } from '../form-fields.ts';
import { defineRule } from './define-rule.ts';

/** Only the components of `FORM_COMPONENTS` may stand in a public form, and choices only offer fixed options. */
export const formComponentType = defineRule({
  code: 'form-component',
  stage: 'save',
  *check({ bundle }) {
    for (const { component, path } of walkComponents(bundle.form)) {
      const at = ['form', ...path];
      if (!Object.hasOwn(FORM_COMPONENTS, component.type)) {
        const why = Object.hasOwn(REFUSED_COMPONENTS, component.type)
          ? REFUSED_COMPONENTS[component.type]
          : undefined;
        yield {
          path: [...at, 'type'],
          zh: `申请表单不能使用组件“${component.type}”${why ? `：${why[0]}` : ''}，请换成别的组件`,
          en: `A form cannot use the component "${component.type}"${why ? `: ${why[1]}` : ''}; use another`,
        };
      }
      const source = component['dataSrc'];
      if (source !== undefined && source !== '' && source !== 'values') {
        yield {
          path: [...at, 'dataSrc'],
          zh: '选项只能直接列出，不能从网址或别的数据取：服务器不会去访问定义里的地址。请改为“固定选项”',
          en: 'Options are listed in the form, not fetched: the server calls no address out of a definition. Use static values',
        };
      }
    }
  },
});
