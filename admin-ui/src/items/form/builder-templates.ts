import { escapeHtml } from '../../../../platform/render/form-runtime/escape-html.ts';
import type { BuilderTexts } from './builder-texts.ts';

interface Entry {
  key: string;
  title: string;
  schema: { type: string };
}
interface Context {
  sidebar: string;
  form: string;
  groups: string[];
  group: { title: string; components: Record<string, Entry>; componentOrder: string[] };
  groupKey: string;
  html: string;
  childComponent: { label?: string; title?: string; legend?: string; key: string };
  position: number;
  componentInfo: { title: string; schema: { type: string } };
  editForm: string;
  preview: string | false;
}
type Template = { form: (context: Context) => string };

/** The builder's own markup in our look; refs and drag classes are what the builder goes by. */
export function builderTemplates(t: BuilderTexts): Record<string, Template> {
  const button = (attribute: string, sign: string, label: string) =>
    `<button type="button" class="fb-btn" ${attribute} aria-label="${escapeHtml(label)}" title="${escapeHtml(label)}">${sign}</button>`;
  return {
    builder: {
      form: ({ sidebar, form }) =>
        `<div class="fb"><div class="fb-side">${sidebar}</div><div class="fb-area formarea" ref="form">${form}</div></div>`,
    },
    builderSidebar: {
      form: ({ groups }) =>
        `<div ref="sidebar"><input class="fb-search" type="search" ref="sidebar-search" aria-label="${t.search}" placeholder="${t.search}"/><div ref="sidebar-groups">${groups.join('')}</div></div>`,
    },
    builderSidebarGroup: {
      form: ({ group, groupKey }) => {
        const entries = group.componentOrder.map((key) => {
          const found = group.components[key];
          if (!found) return '';
          const title = escapeHtml(found.title);
          return `<span role="button" tabindex="0" ref="sidebar-component" data-group="${groupKey}" data-key="${found.key}" data-type="${found.schema.type}" class="fb-item formcomponent drag-copy">${title}</span>`;
        });
        const inner = entries.length > 0 ? entries.join('') : `<small>${t.noMatches}</small>`;
        return `<div class="fb-group" ref="group-panel-${groupKey}"><b>${escapeHtml(group.title)}</b><div id="group-container-${groupKey}" class="fb-items no-drop" ref="sidebar-container">${inner}</div></div>`;
      },
    },
    builderComponent: {
      form: ({ html, childComponent }) => {
        const { label, title, legend, key } = childComponent;
        const name = title || legend || label || key;
        const actions = [
          button('ref="editComponent"', t.settings, t.settingsOf(name)),
          button('data-act="up"', '↑', t.up(name)),
          button('data-act="down"', '↓', t.down(name)),
          button('ref="removeComponent"', '✕', t.remove(name)),
        ];
        return `<div class="builder-component fb-comp" ref="dragComponent" tabindex="-1"><div class="fb-acts component-btn-group" data-noattach="true">${actions.join('')}</div>${html}</div>`;
      },
    },
    builderPlaceholder: {
      form: ({ position }) =>
        `<div class="fb-drop no-drag" data-noattach="true" data-position="${position}">${t.drop}</div>`,
    },
    builderEditForm: {
      form: ({ componentInfo, editForm, preview }) => {
        const word = t[componentInfo.schema.type as keyof BuilderTexts];
        const title = typeof word === 'string' ? word : componentInfo.title;
        return `<h2 class="fb-title">${t.settings}：${escapeHtml(title)}</h2><div class="fb-edit"><div ref="editForm">${editForm}</div><div class="fb-preview"><b>${t.preview}</b><div ref="preview">${preview || ''}</div></div></div><div class="fb-foot"><button type="button" class="fb-danger" ref="removeButton">${t.removeWord}</button><button type="button" ref="cancelButton">${t.cancel}</button><button type="button" class="fb-primary" ref="saveButton">${t.save}</button></div>`;
      },
    },
    dialog: {
      form: () =>
        `<div class="formio-dialog fb-dialog"><div class="formio-dialog-overlay" ref="dialogOverlay"></div><div class="fb-dialog-in fio" role="dialog" aria-modal="true" aria-label="${t.settings}"><button type="button" class="fb-close" aria-label="${t.close}" ref="dialogClose">×</button><div ref="dialogContents"></div></div></div>`,
    },
  };
}
