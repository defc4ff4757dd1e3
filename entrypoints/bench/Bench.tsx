import { BenchPage } from '../../components/bench/BenchPage.tsx';
import { useSettings } from '../../components/hooks/useSettings.ts';
import { useTheme } from '../../components/ui/useTheme.ts';
import { version } from '../../package.json';

/** The test bench, in a tab of its own. */
export function Bench() {
  const { merged, requestHost, ruleField } = useSettings();
  useTheme(merged?.settings.theme);
  return <BenchPage merged={merged} version={version} requestHost={requestHost} ruleField={ruleField} />;
}
