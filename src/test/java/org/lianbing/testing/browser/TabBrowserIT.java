package org.lianbing.testing.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The tests' own eye for barriers: that it sees something. */
class TabBrowserIT {

    private static final String HEAD = "<!doctype html><html lang='en'><head><title>t</title></head><body><main><h1>t</h1>";

    @Test
    void a_page_with_a_barrier_does_not_pass() {
        try (Tab tab = Tab.on(Device.PHONE, "en")) {
            tab.page().setContent(HEAD + "<p>Good.</p>");
            tab.checkAccess();
            tab.page().setContent(HEAD + "<input type='text'>");
            assertThatThrownBy(tab::checkAccess).isInstanceOf(AssertionError.class).hasMessageContaining("label");
            tab.page().setContent(HEAD + "<p style='color:#bbb'>Pale</p>");
            assertThatThrownBy(tab::checkAccess).isInstanceOf(AssertionError.class).hasMessageContaining("color-contrast");
            tab.page().setContent(HEAD + "<p style='width:2000px'>Wide</p>");
            assertThatThrownBy(tab::checkAccess).isInstanceOf(AssertionError.class).hasMessageContaining("sideways");
        }
    }
}
