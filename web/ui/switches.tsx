import { useMantineColorScheme } from '@mantine/core';
import { languages, type Language } from '#kernel/language.ts';
import { setLanguage, useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { Icon } from './icons.tsx';
import styles from './switches.module.css';
import { texts } from './texts.ts';

const languageNames: Record<Language, { short: string; long: string }> = {
  vi: { short: 'VI', long: 'Tiếng Việt' },
  en: { short: 'EN', long: 'English' },
};

/** Vietnamese or English, for the whole app. `onChange` lets the page fetch what the server words. */
export function LanguageSwitch({ onChange }: { onChange?: () => void }) {
  const say = useSay(texts);
  const current = useLanguage();
  return (
    <div className={styles.switch} role="group" aria-label={say('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={styles.option}
          aria-pressed={language === current}
          aria-label={`${languageNames[language].short} – ${languageNames[language].long}`}
          lang={language}
          onClick={() => {
            setLanguage(language);
            onChange?.();
          }}
        >
          {languageNames[language].short}
        </button>
      ))}
    </div>
  );
}

const schemes = [
  { scheme: 'auto', icon: 'half', key: 'theme_auto' },
  { scheme: 'light', icon: 'sun', key: 'theme_light' },
  { scheme: 'dark', icon: 'moon', key: 'theme_dark' },
] as const;

/** Light, dark, or as the device is set. */
export function ThemeSwitch() {
  const say = useSay(texts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles.switch} role="group" aria-label={say('theme')}>
      {schemes.map(({ scheme, icon, key }) => (
        <button
          key={scheme}
          type="button"
          className={styles.option}
          aria-pressed={scheme === colorScheme}
          aria-label={say(key)}
          title={say(key)}
          onClick={() => setColorScheme(scheme)}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
    </div>
  );
}
