import java.io.File;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Prints the rules that PDFs break, one a line: file, flavour, rule, number of places, message,
 * first place; tab-separated. Usage: Vera 3a,ua1 FILE… (flavours: 3a, 3u, ua1). Exit 0 whatever
 * is printed.
 */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < arguments.length; i++) {
            for (String flavour : arguments[0].split(",")) {
                report(new File(arguments[i]), flavour);
            }
        }
    }

    static void report(File pdf, String flavour) throws Exception {
        ValidationResult result;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.byFlavourId(flavour));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile(flavour), false)) {
            result = validator.validate(parser);
        }
        Map<RuleId, TestAssertion> first = new HashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        result.getFailedChecks().forEach((rule, count) -> System.out.println(String.join("\t",
                pdf.getPath(), flavour, rule.getClause() + "-" + rule.getTestNumber(), count.toString(),
                oneLine(first.get(rule).getMessage()), oneLine(first.get(rule).getLocation().getContext()))));
    }

    /** The directory of profiles cannot be listed inside the shaded jar, so each is read by name. */
    static ValidationProfile profile(String flavour) throws Exception {
        String name = flavour.equals("ua1") ? "PDFUA-1" : "PDFA-" + flavour.toUpperCase();
        try (InputStream xml = PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
