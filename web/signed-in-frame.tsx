import { Outlet, ScrollRestoration, useNavigate, useNavigation, useRevalidator } from 'react-router';
import { signOut } from '#modules/identity/contract.ts';
import { call, problemOf } from './api.ts';
import { useSay } from './i18n/say.ts';
import { signInPath, useMay, useMe } from './session.ts';
import { texts } from './texts.ts';
import { AppFrame } from './ui/app-frame.tsx';
import { ButtonLink } from './ui/button.tsx';
import { LanguageSwitch, ThemeSwitch } from './ui/switches.tsx';
import type { NavEntry } from './ui/nav-entry.ts';
import { tell } from './ui/toasts.tsx';
import { UserMenu } from './ui/user-menu.tsx';

/** The frame of every page for the signed-in: only the parts that their roles may open. */
export function SignedInFrame() {
  const say = useSay(texts);
  const me = useMe();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const { revalidate } = useRevalidator();
  const mayReadPapers = useMay('reading.read');
  const maySeeFindings = useMay('finding.read');
  const mayManageAccounts = useMay('account.manage');
  const maySeeCriteria = useMay('criteria.read');
  const mayAppraise = useMay('appraisal.score');
  const maySeeAudit = useMay('audit.read');
  const maySeeEvidence = useMay('evidence.read');
  const maySeeAssessments = useMay('assessment.read');
  const entries: NavEntry[] = [
    { to: '/', label: say('nav_home'), icon: 'home', end: true },
    ...(maySeeAssessments && !mayAppraise
      ? [{ to: '/cham-diem', label: say('nav_assessment'), icon: 'check' } as const]
      : []),
    ...(maySeeEvidence && !mayAppraise
      ? [{ to: '/tai-lieu', label: say('nav_evidence'), icon: 'upload' } as const]
      : []),
    ...(mayReadPapers ? [{ to: '/doc-van-ban', label: say('nav_documents'), icon: 'paper' } as const] : []),
    ...(maySeeFindings ? [{ to: '/ket-qua', label: say('nav_findings'), icon: 'board' } as const] : []),
    ...(maySeeFindings ? [{ to: '/giam-sat', label: say('nav_supervision'), icon: 'eye' } as const] : []),
    ...(mayManageAccounts ? [{ to: '/tai-khoan', label: say('nav_accounts'), icon: 'person' } as const] : []),
    ...(mayAppraise
      ? [
          { to: '/tham-dinh', label: say('nav_appraisal'), icon: 'check' } as const,
          { to: '/dot-cham', label: say('nav_cycles'), icon: 'calendar' } as const,
        ]
      : []),
    ...(maySeeCriteria ? [{ to: '/bo-tieu-chi', label: say('nav_criteria'), icon: 'scale' } as const] : []),
    ...(maySeeAudit ? [{ to: '/nhat-ky', label: say('nav_audit'), icon: 'log' } as const] : []),
  ];
  async function leave() {
    try {
      await call(signOut, {});
      await navigate(signInPath);
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    }
  }
  return (
    <AppFrame
      name={say('app')}
      entries={entries}
      isPending={navigation.state !== 'idle'}
      tools={
        <UserMenu
          name={me.name}
          note={me.name === me.position ? me.unit.name : `${me.position}, ${me.unit.name}`}
          more={(close) => (
            <ButtonLink look="quiet" to="/mat-khau" onClick={close}>
              {say('change_password')}
            </ButtonLink>
          )}
          leave={say('sign_out')}
          onLeave={() => void leave()}
          settings={
            <>
              <LanguageSwitch onChange={() => void revalidate()} />
              <ThemeSwitch />
            </>
          }
        />
      }
    >
      <Outlet />
      <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
    </AppFrame>
  );
}
