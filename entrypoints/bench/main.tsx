import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OnStore } from '../../components/hooks/OnStore.tsx';
import '../../components/ui/tokens.css';
import { Bench } from './Bench.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <OnStore>
        <Bench />
      </OnStore>
    </StrictMode>,
  );
}
