package ir.khosh.server.surveys;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.notifications.InboundMessageHandler;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One digit from 1 to 5 answers the survey; where several wait, the job's code stands beside it. */
@Singleton
class SurveyDigit implements InboundMessageHandler {

    private static final Pattern ANSWER = Pattern.compile("([1-5])(?:[\\s,،:\\-]+([1-9][0-9]{8}))?");

    private final Surveys surveys;
    private final SurveyRows rows;
    private final SurveyPolicy policy;
    private final Clock clock;

    @Inject
    SurveyDigit(Surveys surveys, SurveyRows rows, SurveyPolicy policy, Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> handle(PhoneNumber from, String text, String messageId) {
        Matcher answer = ANSWER.matcher(PersianText.asciiDigits(text).strip());
        if (!answer.matches()) {
            return Optional.empty();
        }
        List<Survey> open = rows.listOpen(from, clock.instant().minus(policy.open()));
        List<Survey> meant = answer.group(2) == null
                ? open
                : open.stream()
                        .filter(survey -> survey.trackingCode().equals(answer.group(2)))
                        .toList();
        if (meant.size() > 1) {
            return Optional.of("خوش: منظورتان کدام کار است؟ امتیاز را با کد آن بفرستید، مانند «"
                    + persianDigits(answer.group(1) + " " + meant.get(0).trackingCode()) + "». "
                    + meant.stream()
                            .map(survey -> persianDigits(survey.trackingCode()) + ": " + survey.serviceName())
                            .collect(Collectors.joining("؛ ")));
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(answer(meant.get(0), answer.group(1)));
    }

    private String answer(Survey survey, String digit) {
        try {
            surveys.answer(survey.trackingCode(), SurveyResponse.ofApplicant(Integer.parseInt(digit), null, "SMS"));
            return "خوش: امتیاز " + persianDigits(digit) + " برای «" + survey.serviceName()
                    + "» ثبت شد. از همراهی شما سپاسگزاریم.";
        } catch (ConflictException e) {
            return "خوش: " + e.getMessage();
        }
    }
}
