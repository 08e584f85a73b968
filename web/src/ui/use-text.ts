import { useIntl } from 'react-intl';

type Values = Readonly<Record<string, string | number>>;

/** The text of a key in the reader's language. */
export function useText(): (key: string, values?: Values) => string {
  const intl = useIntl();
  return (key, values) => {
    // A text without places to fill is one as it stands; the others were read by the build (vite.config.ts).
    const text = intl.messages[key];
    return typeof text === 'string' ? text : intl.formatMessage({ id: key }, values);
  };
}
