import prefixer from 'postcss-prefix-selector';

const FOREIGN = /node_modules\/(?:bootstrap|@formio|choices\.js|dialog-polyfill)\//;
/** Parts the renderer hangs on the body, outside the form. */
const OUTSIDE = /^(?:body > )?\.(?:formio-dialog|flatpickr|tippy|gu-|choices__list--dropdown)/;

/**
 * PostCSS plugin for both web builds: the renderer's sheets apply inside `.fio` only, so the page around a form
 * keeps its own look.
 */
export const prefixFormCss = () =>
  prefixer({
    prefix: '.fio',
    includeFiles: [FOREIGN],
    transform(prefix, selector, prefixed) {
      if (OUTSIDE.test(selector)) return selector;
      if (selector === ':root' || selector === 'html' || selector === 'body') return prefix;
      if (/^(?:html|body|:root|\[data-bs-theme)/.test(selector)) {
        return selector.replace(/^(?:html|body|:root|\[data-bs-theme[^\]]*\])/, prefix);
      }
      return prefixed;
    },
  });
