package org.lianbing.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands mail over. A slow mail server holds up no other job: the talking is done on a thread of its own. */
@ApplicationScoped
class MailJob implements Job {

    @Resource
    ManagedExecutorService executor;

    @Inject
    MailRound round;
    @Inject
    Mail mail;
    @Inject
    Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Override
    public String name() {
        return "platform.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Optional<MailServer> server = mail.server();
        if (server.isPresent() && round.isDue() && busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    send((to, subject, words) -> server.get().send(to, subject, words, clock.instant()));
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** A few of those that are due; one that is refused holds up no other. */
    void send(Carrier carrier) {
        List<MailRound.Due> due = round.claim();
        for (MailRound.Due one : due) {
            try {
                carrier.hand(one.to(), one.subject(), one.words());
                round.sent(one);
            } catch (MessagingException refused) {
                round.failed(one, Mail.said(refused));
            }
        }
    }

    /** Who takes a mail to its server. */
    interface Carrier {
        void hand(String to, String subject, String words) throws MessagingException;
    }
}
